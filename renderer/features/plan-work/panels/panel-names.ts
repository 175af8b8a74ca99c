/** The panels that stand beside the grid, in the order of their buttons. */
export const PANELS = ['detail', 'sources', 'proposals', 'scenarios'] as const;
export type PanelName = (typeof PANELS)[number];
