import type { Stage, Team } from '../wire/index.ts';
import { isPlayed, type Outline, type Step } from './outline.ts';
import type { Route } from './routes.ts';

export type FunnelStep = {
  readonly id: string;
  readonly name: Stage['name'];
  readonly route: Route;
  /** How many contests are played in it. */
  readonly contests: number;
  readonly teams: readonly Team[];
};

/** The steps of a country's season with who came that far. */
export function stepsOfBig(outline: Outline): readonly FunnelStep[] {
  return outline.steps.map((step, index): FunnelStep => {
    const { id } = outline.document.reach[index] ?? { id: '' };
    return {
      id,
      name: step.name,
      route: outline.stages.has(id) ? { page: 'container', id } : { page: 'contest', id },
      contests: step.contests.filter(isPlayed).length,
      teams: teamsOf(outline, step),
    };
  });
}

function teamsOf(outline: Outline, step: Step): readonly Team[] {
  return [...step.teams].flatMap((id) => outline.teams.get(id) ?? []);
}

/** The outermost regions, with how many clubs entered in each. */
export function clubsByRegion({ document, entered }: Outline): readonly { readonly region: Stage; readonly clubs: number }[] {
  const isOuter = ({ kind, within }: Stage) =>
    kind === 'region' && !document.stages.some(({ id, kind: above }) => id === within && above === 'region');
  return document.stages.flatMap((region) => {
    const clubs = entered.get(region.id);
    return clubs === undefined || !isOuter(region) ? [] : [{ region, clubs }];
  });
}
