import { orderMatch } from '../../app/index.ts';
import { presentProblem } from '../../wire/index.ts';
import { refuse } from '../answer.ts';
import { actTogether } from './act-together.ts';
import { mustHave, SIGNED, type Signature, signed } from './desk.ts';
import type { Tools } from './tools.ts';

type OrderOptions = Signature & {
  readonly in?: string;
  readonly by?: string;
  readonly from?: string;
  readonly legs?: number;
  readonly neutral?: true;
  readonly decidedBy?: string;
  readonly article?: string;
  readonly ruling?: string;
  readonly to?: string;
};

const LEGS = [1, 2, 3] as const;

/** `ascenso order ID NAME "A v B"`: a match that the regulations do not have. */
export const withOrderCommand = ({ clerk, command, run, withOptions }: Tools): void => {
  const options = ['playedIn', 'authority', 'since', 'legs', 'neutral', 'decidedBy', 'to', 'article', 'ruling'] as const;
  withOptions(command('order', 'season', 'newContest', 'sides'), ...options, ...SIGNED).action(
    (season: string, name: string, sides: string, asked: OrderOptions) =>
      run(async (answer) => {
        const { article, decidedBy, in: within, neutral, ruling, to } = asked;
        const [authority, from] = [mustHave(asked.by, '--by'), mustHave(asked.from, '--from')];
        const legs = LEGS.find((one) => one === (asked.legs ?? 1));
        if (legs === undefined)
          return refuse(answer, [
            presentProblem({
              code: 'value-wrong',
              severity: 'error',
              args: { key: '--legs', found: String(asked.legs), expected: LEGS.join(' · ') },
            }),
          ]);
        // one match has no second and no third to look at, whatever the ties of the season have
        const decides = decidedBy ?? (legs === 1 ? 'points, penalties' : undefined);
        const order = {
          name,
          sides,
          legs,
          authority,
          from,
          ground: neutral ? ('neutral' as const) : ('home' as const),
          ...(within !== undefined && { within }),
          ...(decides !== undefined && { decidedBy: decides }),
          ...(to !== undefined && { to }),
          ...(article !== undefined && { article }),
          ...(ruling !== undefined && { ruling }),
        };
        return actTogether(answer, () => orderMatch(clerk.office, signed(clerk, season, asked), order));
      }),
  );
};
