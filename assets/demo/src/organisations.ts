// The three invented organisations, and what most of their departments share; the departments themselves are in one file
// per organisation.
// Municipalities, postcodes and towns are real and belong together; names of organisations, departments and
// streets are invented and must stay so (the test compares them with a list of real organisations).

import type { Department, Organisation } from './model.ts';

export const fjordlyset: Organisation = { number: '0981', name: 'Boligforeningen Fjordlyset', startMonth: 1 };
export const boegetoppen: Organisation = { number: '0982', name: 'Boligselskabet Bøgetoppen', startMonth: 7 };
export const vestenvind: Organisation = { number: '0983', name: 'Almene Boliger Vestenvind', startMonth: 10 };

export const organisations: readonly Organisation[] = [fjordlyset, boegetoppen, vestenvind];

type Place = Pick<Department, 'postcode' | 'town' | 'municipalityCode' | 'municipality' | 'region'>;

export const place = (line: string): Place => {
  const [postcode = '', town = '', municipalityCode = '', municipality = '', region = ''] = line.split('|');
  return { postcode, town, municipalityCode, municipality, region: `Region ${region}` };
};

/** What most multi-storey departments share; each department states only where it differs. */
export const blocks = {
  dwellingKind: 'Familieboliger',
  form: 'Etagebyggeri',
  rebuilt: null,
  heating: 'Fjernvarme',
  floors: 3,
  stairs: 3,
  areaPerDwelling: 84,
  basement: true,
  balconies: true,
  lifts: false,
  wear: 1,
  fund: 'sound',
  inspection: 'normal',
} as const;

/** What most low-rise departments share. */
export const rows = {
  ...blocks,
  form: 'Tæt-lav',
  floors: 1,
  stairs: 0,
  areaPerDwelling: 88,
  basement: false,
  balconies: false,
} as const;
