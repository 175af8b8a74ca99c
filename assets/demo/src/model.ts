// The shapes the demo generator works on. They follow the hand-over files' columns, not the app's tables:
// these are what *other* systems would deliver. Nothing here is used by the app itself.

export type FkGroup = 1 | 2 | 3 | 4 | 5 | 6;
export type Unit = 'm2' | 'lbm' | 'stk' | 'bolig' | 'opgang' | 'sum' | 'kWp';

export interface Organisation {
  readonly number: string;
  readonly name: string;
  readonly startMonth: 1 | 7 | 10;
}

export type Form = 'Etagebyggeri' | 'Tæt-lav';
export type DwellingKind = 'Familieboliger' | 'Ungdomsboliger' | 'Ældreboliger';
export type PlanStatus =
  | 'kladde'
  | 'til gennemsyn'
  | 'fremlagt afdelingsmøde'
  | 'godkendt afdeling'
  | 'afvist'
  | 'behandlet organisationsbestyrelse'
  | 'gældende';

/** How the 401 fund of a department is set in relation to its own plan; see `fund.ts`. */
export type FundProfile = 'sound' | 'thin' | 'front-loaded' | 'underfunded' | 'young';

/** How much of the department the inspector saw; see `condition.ts`. */
export type InspectionProfile = 'normal' | 'thorough' | 'mostly unseen' | 'none';

export interface Department {
  readonly number: string;
  readonly name: string;
  readonly organisation: Organisation;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly municipalityCode: string;
  readonly municipality: string;
  readonly region: string;
  readonly dwellingKind: DwellingKind;
  readonly form: Form;
  readonly built: number;
  readonly rebuilt: number | null;
  readonly energyLabel: string;
  readonly heating: 'Fjernvarme' | 'Naturgas' | 'Varmepumpe';
  readonly buildings: number;
  readonly floors: number;
  /** Staircases per building (0 in low-rise). */
  readonly stairs: number;
  /** Dwellings in the smallest and largest building. */
  readonly dwellings: readonly [low: number, high: number];
  /** Gross area per dwelling in m². */
  readonly areaPerDwelling: number;
  readonly basement: boolean;
  readonly balconies: boolean;
  readonly lifts: boolean;
  readonly wallCode: string;
  readonly roofCode: string;
  /** Above 1 = worn (work postponed), below 1 = well kept. */
  readonly wear: number;
  readonly fund: FundProfile;
  readonly inspection: InspectionProfile;
  readonly reportDate: string | null;
}

export interface Decision {
  readonly status: PlanStatus;
  readonly meeting: string | null;
  readonly votes: readonly [forIt: number, against: number, blank: number] | null;
  readonly text: string;
  readonly board: string | null;
  readonly review: string | null;
  /** Account 407, whole kroner. */
  readonly resultKr: number;
}

export interface Building {
  readonly department: Department;
  readonly number: string;
  readonly address: string;
  readonly built: number;
  readonly rebuilt: number | null;
  readonly floors: number;
  readonly areaM2: number;
  readonly dwellings: number;
  readonly stairs: number;
  readonly useCode: string;
  readonly wallCode: string;
  readonly roofCode: string;
  readonly heatingCode: string;
}

export interface Part {
  readonly id: string;
  readonly department: Department;
  /** Null for terrain and equipment. */
  readonly building: Building | null;
  readonly classKey: string;
  readonly group: FkGroup;
  readonly name: string;
  readonly place: string;
  /** In tenths of the unit, so that no fraction is ever lost. */
  readonly quantityTenths: number;
  readonly unit: Unit;
  readonly installed: number;
  readonly unitPriceKr: number;
  readonly remark: string;
}

export type NoGrade = 'IU' | 'IT' | 'NU' | 'IR';

export interface Finding {
  readonly report: string;
  readonly date: string;
  readonly inspector: string;
  readonly kind: 'Tilstandsrapport' | 'Markvandring';
  readonly part: Part;
  readonly grade: number | NoGrade;
  readonly estimate: boolean;
  readonly damage: { readonly severity: number; readonly intensity: number; readonly extentPercent: number } | null;
  readonly damageText: string;
  readonly remark: string;
}

export type Purse = 'Lån' | 'Trækningsret' | 'Dispositionsfond';

export interface PlanLine {
  readonly id: string;
  readonly department: Department;
  readonly buildingNumber: string | null;
  readonly partId: string | null;
  readonly group: FkGroup;
  readonly work: string;
  readonly kind: 'Vedligeholdelse' | 'Fornyelse' | 'Forbedring';
  readonly account: 116 | 303;
  readonly quantityTenths: number;
  readonly unit: Unit;
  readonly unitPriceKr: number;
  readonly startYear: number;
  readonly intervalYears: number | null;
  readonly fundSharePercent: number;
  readonly purse: Purse | null;
  /** Why the work is in the plan, as the consultant wrote it; empty where nothing was written. */
  readonly cause: string;
}

export interface Fund {
  readonly openingKr: number;
  readonly provisionKr: number;
  readonly floorKr: number;
}

export const BASE_YEAR = 2027;
export const HORIZON = 30;
export const LAST_YEAR = BASE_YEAR + HORIZON - 1;
/** The year in which the data are delivered. */
export const THIS_YEAR = 2026;
