/**
 * The seed of all properties in a run: the same one for `npm test`, so that a check tells of the change and not of the dice.
 * `TILSTAND_SEED=random` searches anew; `TILSTAND_SEED=123` repeats a search that found something.
 */
import fc from 'fast-check';

const asked = process.env['TILSTAND_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_121) });
