import { countyMatrix, hospitalMonths, notifiable, staff } from './books-1.mjs';
import { assessment, funds, maternal, vaccines } from './books-2.mjs';
import { bloodAndWaste, medicines, peopleAndLaw } from './books-3.mjs';

/** The second set: written without having seen the first set's books or the program. */
export const BOOKS = [
  countyMatrix,
  hospitalMonths,
  staff,
  notifiable,
  maternal,
  vaccines,
  funds,
  assessment,
  medicines,
  bloodAndWaste,
  peopleAndLaw,
];
