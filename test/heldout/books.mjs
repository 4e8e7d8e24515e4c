import * as one from './books-1.mjs';
import * as two from './books-2.mjs';
import * as three from './books-3.mjs';
import * as four from './books-4.mjs';
import * as five from './books-5.mjs';
export const BOOKS = [...Object.values(one), ...Object.values(two), ...Object.values(three), ...Object.values(four), ...Object.values(five)];
