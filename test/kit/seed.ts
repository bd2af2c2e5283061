import fc from 'fast-check';

/**
 * Properties draw the same values on every run, so that a change fails for what it changed. `ASCENSO_SEED=random npm test`
 * draws others; a number draws those of a failure that was printed.
 */
const { ASCENSO_SEED = '2004' } = process.env;
if (ASCENSO_SEED !== 'random') fc.configureGlobal({ seed: Number(ASCENSO_SEED) });
