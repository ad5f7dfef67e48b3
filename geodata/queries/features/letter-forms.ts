import { type Fragment, fragment } from '../where/fragment.ts';

const [capitals, small, plain] = [
  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ',
  'àáâãäåçèéêëìíîïñòóôõöùúûüý',
  'aaaaaaceeeeiiiinooooouuuuy',
];
const plainCapitals = plain?.toUpperCase();

/** A text in lower case. `lower` alone knows letters with accents in some locales only. */
export function smallLetters({ sql, values }: Fragment): Fragment {
  return fragment(`lower(translate(${sql}, '${capitals}', '${small}'))`, ...values);
}

/** A text without accents and tildes. */
export function plainLetters({ sql, values }: Fragment): Fragment {
  return fragment(
    `translate(${sql}, '${capitals}${small}', '${plainCapitals}${plain}')`,
    ...values,
  );
}
