import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import { checkPoint, checkPolygonal } from '../../geodata/analysis/check-geometry.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { SpaceFilter } from '../../geodata/model/territory-filter.ts';
import {
  DistrictFilterInput,
  DistrictOrderInput,
  ProvinceFilterInput,
  ProvinceOrderInput,
  RegionFilterInput,
  RegionOrderInput,
} from '../common/filters.input.ts';
import { checkNesting } from '../common/geojson-nesting.ts';
import { PageArgs } from '../common/page.args.ts';
import { type BBox, BBoxScalar, PolygonalScalar } from '../common/scalars.ts';

@InputType('PointInput', { description: 'Degrees in CRS84.' })
class PointInput {
  @Field(() => Float, { description: 'Degrees east, -180 to 180.' }) longitude!: number;
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' }) latitude!: number;
}

@InputType('DWithin', { description: 'Within a distance of a point, on the ellipsoid.' })
class DWithinInput {
  @Field(() => PointInput, { description: 'The point to measure from.' }) point!: PointInput;
  @Field(() => Float, { description: 'Metres, 0 to 1,000,000.' }) meters!: number;
}

/** Where a territory lies; all that are given must hold. Shapes are compared at full detail. */
@ArgsType()
export class SpaceArgs extends PageArgs {
  @Field(() => BBoxScalar, { nullable: true, description: 'Touches this box.' })
  bbox?: BBox | null;

  @Field(() => PolygonalScalar, { nullable: true, description: 'Touches this polygon.' })
  intersects?: object | null;

  @Field(() => PolygonalScalar, { nullable: true, description: 'Lies wholly inside this polygon.' })
  within?: object | null;

  @Field(() => DWithinInput, {
    nullable: true,
    description: 'Reaches within so many metres of a point.',
  })
  dWithin?: DWithinInput | null;
}

@ArgsType()
export class RegionsArgs extends SpaceArgs {
  @Field(() => RegionFilterInput, {
    nullable: true,
    description: 'Conditions that must hold; all territories when not given.',
  })
  where?: RegionFilterInput | null;
  @Field(() => [RegionOrderInput], {
    nullable: true,
    description:
      'The first decides, the next among equals; by code in the end. Missing values come last.',
  })
  orderBy?: RegionOrderInput[] | null;
}

@ArgsType()
export class ProvincesArgs extends SpaceArgs {
  @Field(() => ProvinceFilterInput, {
    nullable: true,
    description: 'Conditions that must hold; all territories when not given.',
  })
  where?: ProvinceFilterInput | null;
  @Field(() => [ProvinceOrderInput], {
    nullable: true,
    description:
      'The first decides, the next among equals; by code in the end. Missing values come last.',
  })
  orderBy?: ProvinceOrderInput[] | null;
}

@ArgsType()
export class DistrictsArgs extends SpaceArgs {
  @Field(() => DistrictFilterInput, {
    nullable: true,
    description: 'Conditions that must hold; all territories when not given.',
  })
  where?: DistrictFilterInput | null;
  @Field(() => [DistrictOrderInput], {
    nullable: true,
    description:
      'The first decides, the next among equals; by code in the end. Missing values come last.',
  })
  orderBy?: DistrictOrderInput[] | null;
}

@ArgsType()
export class GeometryArgs {
  @Field(() => Float, {
    nullable: true,
    description:
      'How much detail may be left out: the coarsest of the levels 0, 100, 400 and 1500 m within it is drawn. Full detail when not given.',
  })
  simplifyMeters?: number | null;

  @Field(() => Int, { defaultValue: 6, description: 'Decimal places of degrees, 0 to 15.' })
  precision!: number;
}

/** The drawing that was asked for. Throws BAD_INPUT for numbers out of range. */
export function drawingOf({ simplifyMeters, precision }: GeometryArgs) {
  if (precision < 0 || precision > 15) {
    throw new DomainError('BAD_INPUT', `Got precision ${precision}; expected 0 to 15.`, {
      argument: 'precision',
    });
  }
  const toleranceMeters = simplifyMeters ?? 0;
  if (!(toleranceMeters >= 0)) {
    throw new DomainError(
      'BAD_INPUT',
      `Got simplifyMeters ${toleranceMeters}; expected 0 or more.`,
      {
        argument: 'simplifyMeters',
      },
    );
  }
  return { precision, toleranceMeters };
}

/** The space conditions of a question, checked. Throws INVALID_GEOMETRY or BAD_INPUT. */
export function spaceOf(args: SpaceArgs): SpaceFilter {
  const { dWithin } = args;
  if (dWithin) {
    checkPoint(dWithin.point.longitude, dWithin.point.latitude, 'dWithin.point');
    if (!(dWithin.meters >= 0 && dWithin.meters <= 1e6)) {
      throw new DomainError('BAD_INPUT', `Got ${dWithin.meters} m; expected 0 to 1,000,000.`, {
        argument: 'dWithin.meters',
      });
    }
  }
  const text = (value: unknown, argument: string) => {
    if (!value) return null;
    checkNesting(value, argument);
    return JSON.stringify(checkPolygonal(value, argument));
  };
  return {
    bbox: args.bbox ?? null,
    intersects: text(args.intersects, 'intersects'),
    within: text(args.within, 'within'),
    dWithin: dWithin ? { ...dWithin.point, meters: dWithin.meters } : null,
  };
}
