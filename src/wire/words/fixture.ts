/** Why a contest gets no rounds. The same codes as in the use case: one that is missing here does not compile there. */
export type NoFixtureCode = 'teams-open' | 'matches-there' | 'size' | 'listed';

export type FixtureWords = Readonly<Record<NoFixtureCode, string>>;
