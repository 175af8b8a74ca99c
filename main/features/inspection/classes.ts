/**
 * Catalogue classes for adding a part, prefilled from a building's facts.
 * Answers for which classes the building's own codes speak for; the codes' meaning is that of the building register (BBR, domain.md 7.1).
 */
import type { PartFields, Station } from '../../../contract/inspection-view.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { readBuildings } from '../../../db/queries/inspection.ts';
import { suggestedClasses } from '../../../domain/inspection/building-facts.ts';
import { stationOf } from '../../../domain/inspection/station.ts';
import type { AppContext } from '../context.ts';
import { departmentOf } from '../department/handlers.ts';
import { NotFoundError } from '../failures.ts';

interface ClassChoice {
  classKey: string;
  station: Station;
  name: { da: string; en: string };
  fields: PartFields;
  suggested: boolean;
}

/** The suggested ones first, then in the catalogue's order. Throws NotFoundError for no such department or building. */
export function classesFor(
  app: AppContext,
  { number, buildingId }: { readonly number: string; readonly buildingId: string | null },
): ClassChoice[] {
  const department = departmentOf(app, number);
  const building = buildingId === null ? null : buildingOf(app, department.id, buildingId);
  const builtYear = building?.rebuilt_year ?? building?.built_year ?? department.built_year;
  const suggested = suggestedClasses(app.inspection.buildingFacts, {
    roofCode: building?.roof_code ?? null,
    wallCode: building?.wall_code ?? null,
    heatingCode: building?.heating_code ?? null,
  });
  const choices = app.catalogue.classes
    .filter(({ active }) => active)
    .map(({ key, group, nameDa, nameEn, unit }): ClassChoice => {
      const ownBuilding = group === 2 || group === 4 ? (building?.id ?? null) : null;
      return {
        classKey: key,
        station: stationOf(group),
        name: { da: nameDa, en: nameEn },
        fields: {
          name: nameDa,
          classKey: key,
          group,
          buildingId: ownBuilding,
          location: null,
          quantityMilli: null,
          unit,
          installedYear: builtYear,
          unitValueOre: null,
        },
        suggested: suggested.has(key),
      };
    });
  return choices.toSorted((a, b) => Number(b.suggested) - Number(a.suggested));
}

function buildingOf({ db }: AppContext, departmentId: string, buildingId: string): EntityRow<'building'> {
  const building = readBuildings(db.reader, departmentId).find(({ id }) => id === buildingId);
  if (!building) throw new NotFoundError('building', buildingId);
  return building;
}
