/** Master data of the department and its buildings, as they were handed over. */
import { Title } from '@mantine/core';
import type { DepartmentView } from '../../../contract/department.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import classes from './department.module.css';

export function MasterSection({ department }: { readonly department: DepartmentView }) {
  const { t, f } = useWords();
  const { master } = department;
  const place = [master.address, [master.postcode, master.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, string | null])[] = [
    [t('department.master.organisation'), `${master.organisationNumber} ${master.organisationName}`],
    [t('department.master.address'), place || null],
    [t('department.master.municipality'), master.municipalityName],
    [t('department.master.region'), master.region],
    [t('department.master.housing'), master.housingKind === null ? null : t(`codes.housingKind.${master.housingKind}`)],
    [t('department.master.form'), master.estateForm === null ? null : t(`codes.estateForm.${master.estateForm}`)],
    [t('department.master.dwellings'), master.dwellings === null ? null : f.integer(master.dwellings)],
    [t('department.master.area'), master.areaM2 === null ? null : `${f.integer(master.areaM2)} m²`],
    [t('department.master.builtYear'), master.builtYear === null ? null : String(master.builtYear)],
    [t('department.master.energy'), master.energyLabel],
    [t('department.master.heating'), master.heating],
    [t('department.master.accountingYear'), f.month(master.accountingStartMonth)],
    [
      t('department.master.resultAccount'),
      master.resultAccountOre === null ? null : f.money(master.resultAccountOre, master.currency),
    ],
    [t('department.master.lastReview'), master.lastReviewOn === null ? null : f.day(master.lastReviewOn)],
  ];
  return (
    <div>
      <Title order={2}>{t('department.master.title')}</Title>
      <dl className={classes['master']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className={classes['note']}>{t('common.notGiven')}</span>}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        caption={t('department.master.buildings')}
        showCaption
        rows={department.buildings}
        rowKey={(row) => row.id}
        pageSize={15}
        columns={[
          {
            key: 'number',
            header: t('department.master.buildingNumber'),
            rowHeader: true,
            sortValue: (row) => row.number,
            cell: (row) => row.number,
          },
          {
            key: 'address',
            header: t('department.master.address'),
            sortValue: (row) => row.address,
            cell: (row) => row.address ?? '–',
          },
          {
            key: 'builtYear',
            header: t('department.master.builtYear'),
            numeric: true,
            sortValue: (row) => row.builtYear,
            cell: (row) => row.builtYear ?? '–',
          },
          {
            key: 'storeys',
            header: t('department.master.storeys'),
            numeric: true,
            sortValue: (row) => row.storeys,
            cell: (row) => row.storeys ?? '–',
          },
          {
            key: 'area',
            header: t('department.master.area'),
            hint: 'm²',
            numeric: true,
            sortValue: (row) => row.areaM2,
            cell: (row) => (row.areaM2 === null ? '–' : f.integer(row.areaM2)),
          },
          {
            key: 'parts',
            header: t('department.master.parts'),
            numeric: true,
            sortValue: (row) => row.parts,
            cell: (row) => f.integer(row.parts),
          },
        ]}
      />
    </div>
  );
}
