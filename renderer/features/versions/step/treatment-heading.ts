/** Where the focus goes when a step is taken or a version made: the button that was pressed is gone by then. */
export const TREATMENT_HEADING = 'versions-treatment';

export function focusTreatment(): void {
  document.getElementById(TREATMENT_HEADING)?.focus();
}
