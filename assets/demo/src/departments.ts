// All 24 departments of the demo, in the order of their numbers.

import { boegetoppenDepartments } from './departments-boegetoppen.ts';
import { fjordlysetDepartments } from './departments-fjordlyset.ts';
import { vestenvindDepartments } from './departments-vestenvind.ts';
import type { Department } from './model.ts';

export const departments: readonly Department[] = [
  ...fjordlysetDepartments,
  ...boegetoppenDepartments,
  ...vestenvindDepartments,
];
