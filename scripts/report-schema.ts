/** Writes docs/condition-report.schema.json from the schema the app reads and writes by: `node scripts/report-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { documentJsonSchema } from '../main/features/inspection/document/schema.ts';

const path = new URL('../docs/condition-report.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
