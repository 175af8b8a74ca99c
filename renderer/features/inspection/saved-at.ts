/** When the inspection was last saved, for the few that look at it: the walk is not drawn again for it. */
import { createContext } from 'react';

export const SavedAt = createContext<number | null>(null);
