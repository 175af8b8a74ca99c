/** The panels that stand beside the grid, in the order of their buttons. */
export const PANELS = ['detail', 'sources', 'proposals', 'scenarios'] as const;
export type PanelName = (typeof PANELS)[number];

/** Where the focus comes from when a panel is opened by its button, and goes back to when it is closed. */
export function panelButtonId(name: PanelName): string {
  return `panel-button-${name}`;
}
