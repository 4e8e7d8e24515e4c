import type { CatalogueData } from '../core/model/catalogue';
import { validateCatalogue, type CatalogueFile } from '../core/catalogue/validate';
import domains from './domains.json';
import indicatorsAgeingChildcare from './indicators/ageing-childcare.json';
import indicatorsBlood from './indicators/blood.json';
import indicatorsCommunityHealth from './indicators/community-health.json';
import indicatorsDrugsProcurement from './indicators/drugs-procurement.json';
import indicatorsEmergency from './indicators/emergency.json';
import indicatorsEssentialPublicHealth from './indicators/essential-public-health.json';
import indicatorsFinance from './indicators/finance.json';
import indicatorsHealthEducation from './indicators/health-education.json';
import indicatorsHealthSupervision from './indicators/health-supervision.json';
import indicatorsImmunization from './indicators/immunization.json';
import indicatorsInfectiousDisease from './indicators/infectious-disease.json';
import indicatorsInfrastructure from './indicators/infrastructure.json';
import indicatorsInsuranceNcms from './indicators/insurance-ncms.json';
import indicatorsLettersPetitions from './indicators/letters-petitions.json';
import indicatorsMaternalChild from './indicators/maternal-child.json';
import indicatorsMedicalAssistance from './indicators/medical-assistance.json';
import indicatorsMedicalReform from './indicators/medical-reform.json';
import indicatorsMedicalResources from './indicators/medical-resources.json';
import indicatorsMedicalServiceQuality from './indicators/medical-service-quality.json';
import indicatorsOccupationalHealth from './indicators/occupational-health.json';
import indicatorsOther from './indicators/other.json';
import indicatorsPartyGovernance from './indicators/party-governance.json';
import indicatorsPatrioticHealth from './indicators/patriotic-health.json';
import indicatorsPopulationFamily from './indicators/population-family.json';
import indicatorsSchoolHealth from './indicators/school-health.json';
import indicatorsScienceEducation from './indicators/science-education.json';
import indicatorsTcm from './indicators/tcm.json';
import indicatorsTuberculosisHivEndemic from './indicators/tuberculosis-hiv-endemic.json';
import indicatorsWorkforce from './indicators/workforce.json';
import templatesAgeingChildcare from './templates/ageing-childcare.json';
import templatesBlood from './templates/blood.json';
import templatesCommunityHealth from './templates/community-health.json';
import templatesDrugsProcurement from './templates/drugs-procurement.json';
import templatesEmergency from './templates/emergency.json';
import templatesEssentialPublicHealth from './templates/essential-public-health.json';
import templatesFinance from './templates/finance.json';
import templatesHealthEducation from './templates/health-education.json';
import templatesHealthSupervision from './templates/health-supervision.json';
import templatesImmunization from './templates/immunization.json';
import templatesInfectiousDisease from './templates/infectious-disease.json';
import templatesInfrastructure from './templates/infrastructure.json';
import templatesInsuranceNcms from './templates/insurance-ncms.json';
import templatesLettersPetitions from './templates/letters-petitions.json';
import templatesMaternalChild from './templates/maternal-child.json';
import templatesMedicalAssistance from './templates/medical-assistance.json';
import templatesMedicalReform from './templates/medical-reform.json';
import templatesMedicalResources from './templates/medical-resources.json';
import templatesMedicalServiceQuality from './templates/medical-service-quality.json';
import templatesOccupationalHealth from './templates/occupational-health.json';
import templatesOther from './templates/other.json';
import templatesPartyGovernance from './templates/party-governance.json';
import templatesPatrioticHealth from './templates/patriotic-health.json';
import templatesPopulationFamily from './templates/population-family.json';
import templatesSchoolHealth from './templates/school-health.json';
import templatesScienceEducation from './templates/science-education.json';
import templatesTcm from './templates/tcm.json';
import templatesTuberculosisHivEndemic from './templates/tuberculosis-hiv-endemic.json';
import templatesWorkforce from './templates/workforce.json';
import targetsLocal from './targets/local.json';
import targetsNational from './targets/national.json';
import breakdownsAdministrativeLevels from './breakdowns/administrative-levels.json';
import breakdownsAgeGroups from './breakdowns/age-groups.json';
import breakdownsCancers from './breakdowns/cancers.json';
import breakdownsDiseaseClasses from './breakdowns/disease-classes.json';
import breakdownsDiseases from './breakdowns/diseases.json';
import breakdownsDoses from './breakdowns/doses.json';
import breakdownsEducation from './breakdowns/education.json';
import breakdownsFoodAndWater from './breakdowns/food-and-water.json';
import breakdownsFundingSource from './breakdowns/funding-source.json';
import breakdownsInstitutionTypes from './breakdowns/institution-types.json';
import breakdownsLevels from './breakdowns/levels.json';
import breakdownsMonths from './breakdowns/months.json';
import breakdownsOwnership from './breakdowns/ownership.json';
import breakdownsParity from './breakdowns/parity.json';
import breakdownsPublicVenues from './breakdowns/public-venues.json';
import breakdownsQuarters from './breakdowns/quarters.json';
import breakdownsResidence from './breakdowns/residence.json';
import breakdownsSex from './breakdowns/sex.json';
import breakdownsStaffCategories from './breakdowns/staff-categories.json';
import breakdownsSupervisionFields from './breakdowns/supervision-fields.json';
import breakdownsTitles from './breakdowns/titles.json';
import breakdownsTransmissionRoutes from './breakdowns/transmission-routes.json';
import breakdownsVaccines from './breakdowns/vaccines.json';

/** Every data file of the catalogue. A new file is added here; the test of this list names one that was forgotten. */
export const CATALOGUE_FILES: readonly CatalogueFile[] = [
  { file: 'domains.json', part: 'domains', content: domains },
  { file: 'indicators/ageing-childcare.json', part: 'indicators', content: indicatorsAgeingChildcare },
  { file: 'indicators/blood.json', part: 'indicators', content: indicatorsBlood },
  { file: 'indicators/community-health.json', part: 'indicators', content: indicatorsCommunityHealth },
  { file: 'indicators/drugs-procurement.json', part: 'indicators', content: indicatorsDrugsProcurement },
  { file: 'indicators/emergency.json', part: 'indicators', content: indicatorsEmergency },
  { file: 'indicators/essential-public-health.json', part: 'indicators', content: indicatorsEssentialPublicHealth },
  { file: 'indicators/finance.json', part: 'indicators', content: indicatorsFinance },
  { file: 'indicators/health-education.json', part: 'indicators', content: indicatorsHealthEducation },
  { file: 'indicators/health-supervision.json', part: 'indicators', content: indicatorsHealthSupervision },
  { file: 'indicators/immunization.json', part: 'indicators', content: indicatorsImmunization },
  { file: 'indicators/infectious-disease.json', part: 'indicators', content: indicatorsInfectiousDisease },
  { file: 'indicators/infrastructure.json', part: 'indicators', content: indicatorsInfrastructure },
  { file: 'indicators/insurance-ncms.json', part: 'indicators', content: indicatorsInsuranceNcms },
  { file: 'indicators/letters-petitions.json', part: 'indicators', content: indicatorsLettersPetitions },
  { file: 'indicators/maternal-child.json', part: 'indicators', content: indicatorsMaternalChild },
  { file: 'indicators/medical-assistance.json', part: 'indicators', content: indicatorsMedicalAssistance },
  { file: 'indicators/medical-reform.json', part: 'indicators', content: indicatorsMedicalReform },
  { file: 'indicators/medical-resources.json', part: 'indicators', content: indicatorsMedicalResources },
  { file: 'indicators/medical-service-quality.json', part: 'indicators', content: indicatorsMedicalServiceQuality },
  { file: 'indicators/occupational-health.json', part: 'indicators', content: indicatorsOccupationalHealth },
  { file: 'indicators/other.json', part: 'indicators', content: indicatorsOther },
  { file: 'indicators/party-governance.json', part: 'indicators', content: indicatorsPartyGovernance },
  { file: 'indicators/patriotic-health.json', part: 'indicators', content: indicatorsPatrioticHealth },
  { file: 'indicators/population-family.json', part: 'indicators', content: indicatorsPopulationFamily },
  { file: 'indicators/school-health.json', part: 'indicators', content: indicatorsSchoolHealth },
  { file: 'indicators/science-education.json', part: 'indicators', content: indicatorsScienceEducation },
  { file: 'indicators/tcm.json', part: 'indicators', content: indicatorsTcm },
  { file: 'indicators/tuberculosis-hiv-endemic.json', part: 'indicators', content: indicatorsTuberculosisHivEndemic },
  { file: 'indicators/workforce.json', part: 'indicators', content: indicatorsWorkforce },
  { file: 'templates/ageing-childcare.json', part: 'templates', content: templatesAgeingChildcare },
  { file: 'templates/blood.json', part: 'templates', content: templatesBlood },
  { file: 'templates/community-health.json', part: 'templates', content: templatesCommunityHealth },
  { file: 'templates/drugs-procurement.json', part: 'templates', content: templatesDrugsProcurement },
  { file: 'templates/emergency.json', part: 'templates', content: templatesEmergency },
  { file: 'templates/essential-public-health.json', part: 'templates', content: templatesEssentialPublicHealth },
  { file: 'templates/finance.json', part: 'templates', content: templatesFinance },
  { file: 'templates/health-education.json', part: 'templates', content: templatesHealthEducation },
  { file: 'templates/health-supervision.json', part: 'templates', content: templatesHealthSupervision },
  { file: 'templates/immunization.json', part: 'templates', content: templatesImmunization },
  { file: 'templates/infectious-disease.json', part: 'templates', content: templatesInfectiousDisease },
  { file: 'templates/infrastructure.json', part: 'templates', content: templatesInfrastructure },
  { file: 'templates/insurance-ncms.json', part: 'templates', content: templatesInsuranceNcms },
  { file: 'templates/letters-petitions.json', part: 'templates', content: templatesLettersPetitions },
  { file: 'templates/maternal-child.json', part: 'templates', content: templatesMaternalChild },
  { file: 'templates/medical-assistance.json', part: 'templates', content: templatesMedicalAssistance },
  { file: 'templates/medical-reform.json', part: 'templates', content: templatesMedicalReform },
  { file: 'templates/medical-resources.json', part: 'templates', content: templatesMedicalResources },
  { file: 'templates/medical-service-quality.json', part: 'templates', content: templatesMedicalServiceQuality },
  { file: 'templates/occupational-health.json', part: 'templates', content: templatesOccupationalHealth },
  { file: 'templates/other.json', part: 'templates', content: templatesOther },
  { file: 'templates/party-governance.json', part: 'templates', content: templatesPartyGovernance },
  { file: 'templates/patriotic-health.json', part: 'templates', content: templatesPatrioticHealth },
  { file: 'templates/population-family.json', part: 'templates', content: templatesPopulationFamily },
  { file: 'templates/school-health.json', part: 'templates', content: templatesSchoolHealth },
  { file: 'templates/science-education.json', part: 'templates', content: templatesScienceEducation },
  { file: 'templates/tcm.json', part: 'templates', content: templatesTcm },
  { file: 'templates/tuberculosis-hiv-endemic.json', part: 'templates', content: templatesTuberculosisHivEndemic },
  { file: 'templates/workforce.json', part: 'templates', content: templatesWorkforce },
  { file: 'targets/local.json', part: 'targets', content: targetsLocal },
  { file: 'targets/national.json', part: 'targets', content: targetsNational },
  { file: 'breakdowns/administrative-levels.json', part: 'breakdowns', content: breakdownsAdministrativeLevels },
  { file: 'breakdowns/age-groups.json', part: 'breakdowns', content: breakdownsAgeGroups },
  { file: 'breakdowns/cancers.json', part: 'breakdowns', content: breakdownsCancers },
  { file: 'breakdowns/disease-classes.json', part: 'breakdowns', content: breakdownsDiseaseClasses },
  { file: 'breakdowns/diseases.json', part: 'breakdowns', content: breakdownsDiseases },
  { file: 'breakdowns/doses.json', part: 'breakdowns', content: breakdownsDoses },
  { file: 'breakdowns/education.json', part: 'breakdowns', content: breakdownsEducation },
  { file: 'breakdowns/food-and-water.json', part: 'breakdowns', content: breakdownsFoodAndWater },
  { file: 'breakdowns/funding-source.json', part: 'breakdowns', content: breakdownsFundingSource },
  { file: 'breakdowns/institution-types.json', part: 'breakdowns', content: breakdownsInstitutionTypes },
  { file: 'breakdowns/levels.json', part: 'breakdowns', content: breakdownsLevels },
  { file: 'breakdowns/months.json', part: 'breakdowns', content: breakdownsMonths },
  { file: 'breakdowns/ownership.json', part: 'breakdowns', content: breakdownsOwnership },
  { file: 'breakdowns/parity.json', part: 'breakdowns', content: breakdownsParity },
  { file: 'breakdowns/public-venues.json', part: 'breakdowns', content: breakdownsPublicVenues },
  { file: 'breakdowns/quarters.json', part: 'breakdowns', content: breakdownsQuarters },
  { file: 'breakdowns/residence.json', part: 'breakdowns', content: breakdownsResidence },
  { file: 'breakdowns/sex.json', part: 'breakdowns', content: breakdownsSex },
  { file: 'breakdowns/staff-categories.json', part: 'breakdowns', content: breakdownsStaffCategories },
  { file: 'breakdowns/supervision-fields.json', part: 'breakdowns', content: breakdownsSupervisionFields },
  { file: 'breakdowns/titles.json', part: 'breakdowns', content: breakdownsTitles },
  { file: 'breakdowns/transmission-routes.json', part: 'breakdowns', content: breakdownsTransmissionRoutes },
  { file: 'breakdowns/vaccines.json', part: 'breakdowns', content: breakdownsVaccines },
];

let loaded: CatalogueData | undefined;

/** The shipped catalogue, checked once a run. A refused entry is a defect of the release and throws, naming file and entry. */
export function loadCatalogue(): CatalogueData {
  if (loaded) return loaded;
  const { data, problems } = validateCatalogue(CATALOGUE_FILES);
  if (problems.length > 0)
    throw new Error(problems.map((problem) => `${problem.file} ${problem.entry}: ${problem.code} (${problem.detail})`).join('\n'));
  loaded = data;
  return data;
}
