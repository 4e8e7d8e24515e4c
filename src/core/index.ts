/** The public face of the core. */
export { buildCatalogue, type Catalogue } from './catalogue/catalogue';
export { checkSnapshot, prepare } from './engine/check-snapshot';
export { confront, formatCells, mainArea, mainYear, type Prepared } from './engine/confront';
export { describeFinding, ruleTitle } from './engine/describe';
export type { CheckOptions, Report } from './engine/report';
export { RunMemory } from './engine/run-memory';
export { RULES } from './engine/ruleset';
export { formatPeriod } from './notation/period';
export { searchIndicators, type IndicatorChoice } from './mapping/search-indicators';
export type { Rule } from './rules/rule';
export { describeProofFinding } from './proof/messages';
export { blankForm } from './catalogue/blank-form';
export { isOwn, readOwnCatalogue, withOwn, type OwnCatalogue } from './catalogue/own-catalogue';
export { readPrintedRelations, type PrintedRelations, type UnreadRelation } from './catalogue/printed-relations';
export { governingTarget, meetsTarget, selectTargets, type SelectedTarget, type TargetQuery } from './catalogue/select-targets';
export { proofRead, type ProofReport, type ProofSources } from './proof/proof';
export { draftNarrative } from './narrative/pipeline';
export type { NarrativeInput, NarrativeStyle } from './narrative/input';
