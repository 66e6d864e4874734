import { bell, draw } from "../random.ts";
import {
  AGES,
  BRUSSELS_OVERSAMPLED,
  OCCUPATIONS,
  PERSONS_A_PSU,
  READINESS,
  URBANISATION,
} from "./parameters.ts";

/** A sampled person: where, who, the weight before calibration, and what all of the workplace share. */
export interface Person {
  region: string;
  province: string;
  urbanisation: string;
  stratum: string;
  psu: string;
  sex: string;
  age: string;
  sector: string;
  occupation: string;
  base: number;
  climate: number;
}

interface Shares {
  sex: ReadonlyMap<string, number>;
  sector: ReadonlyMap<string, number>;
  province: ReadonlyMap<string, number>;
}

/** A place to sample in: part of a province with one degree of urbanisation. */
interface Area {
  province: string;
  urbanisation: string;
  share: number;
  /** Share among interviews. */
  wanted: number;
}

/**
 * Face to face: PSUs in strata of province by degree of urbanisation, ten persons each, at least two PSUs a stratum.
 * By telephone: persons, in strata of provinces; each is a PSU of its own.
 */
export function sample(
  random: () => number,
  wave: { year: string; size: number; telephone: boolean },
  shares: Shares,
): Person[] {
  const { year, telephone, size } = wave;
  const areas = areasOf(shares.province);
  const units = telephone ? size : size / PERSONS_A_PSU;
  const persons: Person[] = [];
  areas.forEach(({ province, urbanisation, share }, index) => {
    const count = counts(areas, units)[index]!;
    const stratum = telephone ? `${year}-${province}` : `${year}-${province}-${urbanisation}`;
    for (let unit = 1; unit <= count; unit++) {
      const climate = telephone ? 0 : bell(random);
      for (let person = 0; person < (telephone ? 1 : PERSONS_A_PSU); person++)
        persons.push({
          region: province.slice(0, 3),
          province,
          urbanisation,
          stratum,
          psu: `${year}-${province}-${urbanisation}-${unit}`,
          ...traits(random, shares),
          base: (share / count) * (0.7 + 0.6 * random()),
          climate: telephone ? bell(random) : climate,
        });
    }
  });
  return persons;
}

function areasOf(provinces: ReadonlyMap<string, number>): Area[] {
  const areas = [...provinces].flatMap(([province, share]) =>
    URBANISATION[province.slice(0, 3)]!.map(([urbanisation, within]) => ({
      province,
      urbanisation,
      share: share * within,
      wanted: share * within * (province === "BE10" ? BRUSSELS_OVERSAMPLED : 1),
    })),
  );
  const sum = areas.reduce((total, { wanted }) => total + wanted, 0);
  return areas.map((area) => ({ ...area, wanted: area.wanted / sum }));
}

/** Units of each area, at least two; the largest area takes what rounding leaves. */
function counts(areas: Area[], units: number): number[] {
  const found = areas.map(({ wanted }) => Math.max(2, Math.round(wanted * units)));
  const largest = areas.reduce((most, { wanted }, index) => (wanted > areas[most]!.wanted ? index : most), 0);
  found[largest]! += units - found.reduce((sum, count) => sum + count, 0);
  return found;
}

function traits(
  random: () => number,
  { sex, sector }: Shares,
): Pick<Person, "sex" | "age" | "sector" | "occupation"> {
  const ready = (shares: Iterable<readonly [string, number]>) => {
    const leaning = [...shares].map(
      ([code, share]) => [code, share * ((READINESS as Record<string, number>)[code] ?? 1)] as const,
    );
    const sum = leaning.reduce((total, [, share]) => total + share, 0);
    return draw(
      random,
      leaning.map(([code, share]) => [code, share / sum] as const),
    )[0];
  };
  return {
    sex: ready(sex),
    age: ready(AGES),
    sector: draw(random, [...sector])[0],
    occupation: draw(random, OCCUPATIONS)[0],
  };
}
