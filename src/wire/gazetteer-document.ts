import type { Territory } from '../engine/index.ts';

/** The smallest territories of a country and where they are: what a map is drawn from. */
export type GazetteerDocument = {
  readonly format: 'ascenso-gazetteer';
  readonly version: 1;
  readonly places: readonly GazetteerPlace[];
};

export type GazetteerPlace = {
  readonly name: string;
  /** The town it is governed from. */
  readonly seat: string | null;
  /** The territories around it, the innermost first, by name. */
  readonly within: readonly string[];
  /** Of its seat, in degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** Of its seat, in metres above the sea. */
  readonly altitude: number | null;
};

/** Of a register of territories those that have a place; the outermost (a country) is left out of what lies around them. */
export const presentGazetteer = (territories: readonly Territory[]): GazetteerDocument => {
  const byId = new Map(territories.map((territory) => [territory.id, territory]));
  const around = (territory: Territory): readonly string[] => {
    const above = territory.within === undefined ? undefined : byId.get(territory.within);
    return above === undefined || above.within === undefined ? [] : [above.name, ...around(above)];
  };
  return {
    format: 'ascenso-gazetteer',
    version: 1,
    places: territories.flatMap((territory) =>
      territory.at === undefined
        ? []
        : [
            {
              name: territory.name,
              seat: territory.seat ?? null,
              within: around(territory),
              latitude: territory.at.latitude,
              longitude: territory.at.longitude,
              altitude: territory.altitude ?? null,
            },
          ],
    ),
  };
};
