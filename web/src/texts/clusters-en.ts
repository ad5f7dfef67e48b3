import type { clustersEs } from './clusters-es.ts';

export const clustersEn: typeof clustersEs = {
  running: {
    proposals: 'Comparing all possible sets…',
    picked: 'Comparing the set with all possible ones…',
    elapsed: (seconds, most) =>
      most === null ? `${seconds} s` : `${seconds} s of ${most} s at most`,
  },
  bars: {
    score: 'Score',
    range: 'Range',
    place: 'Place',
    weight: 'Weight',
    highest: 'adds the most it can',
    lowest: 'adds nothing',
    fromTo: (low, high) => (low === high ? low : `${low} to ${high}`),
    couldAdd: (most) => `0 to ${most}`,
    placeNote:
      'Place among all possible sets if that criterion alone counted; among equals the one with more people comes first. The mark on the bar is the weight; hatched is what a missing figure could add.',
  },
  members: {
    actions: 'Actions',
    region: (name) => `Region ${name}`,
  },
  alternatives: {
    title: 'Alternatives',
    none: 'There is no other possible set in its province.',
    kinds: {
      EXCHANGE: 'With one district exchanged',
      DISJOINT: 'With no district in common',
      CROSS_PROVINCE: 'With a district of another province',
    },
  },
  compared: {
    title: (a, b) => `Proposals ${a} and ${b}, side by side`,
    widest: (criterion, difference, rank) =>
      difference === '0'
        ? 'No criterion sets them apart.'
        : `What sets them apart most: ${criterion.toLowerCase()}, ${difference} of the score in favour of proposal ${rank}.`,
    shared: 'In both',
    inBoth: 'in both',
  },
  stability: {
    title: 'How firm is this order?',
    running: 'Repeating the comparison with a thousand mixes of weights…',
    how: (draws, candidates) =>
      `The comparison of the ${candidates} sets was repeated with ${draws} random mixes of weights.`,
    ofProposals: (ranks) => `How often each proposal is among the first ${ranks}`,
    rivals: (ranks) => `Other sets that get among the first ${ranks} (with their rank)`,
    amongFirst: (ranks) => `First ${ranks}`,
    first: 'First',
    meaning: (half) =>
      `A proposal that is at the top more than ${half} of the times depends little on the weights; with less, agree on the weights before deciding.`,
  },
  weighing: {
    hint: 'Can be set before asking too. 0 = does not count; the percentage is its part of the whole.',
    times: (weight) => `weight ${weight}`,
    without: (candidates) => `(missing in ${candidates} sets)`,
    allZero: 'At least one criterion must weigh more than 0.',
  },
  planner: {
    example: '220501,0.8\nCuñumbuqui,0.4',
    save: (criterion) => `Save ${criterion.toLowerCase()} (CSV)`,
    clear: 'Delete my values',
    notInLink:
      'Your own values are in use. A shared link does not carry them: whoever opens it sees another score without them. Save them as CSV to send them.',
    refused: (lines) =>
      lines === 1 ? 'One line could not be read:' : `${lines} lines could not be read:`,
    line: (number) => `Line ${number}`,
    reasons: {
      NO_VALUE: 'the value is missing',
      NOT_A_NUMBER: 'the value is no number',
      OUT_OF_RANGE: 'the value is not between 0 and 1',
      UNKNOWN_DISTRICT: 'no district has that name',
      SEVERAL_DISTRICTS:
        'several districts have that name; use the ubigeo or “Name (Province, Region)”',
      TWICE: 'the district has a value in an earlier line',
    },
  },
  chooseOne: 'Choose…',
  joining: {
    summary: (fewest, most, rule) => `Rules: ${fewest} to ${most} districts, ${rule}`,
    bridges: 'Bridging districts, at most',
    travel: 'A short trip between their capitals joins them too',
    minutes: 'Minutes of travel, at most',
  },
  pickedSet: {
    needsTwo: 'Pick at least two districts to learn whether they can be a cluster.',
    eligible: 'It can be a cluster.',
    notEligible: 'It cannot be a cluster under these rules.',
    parts: (parts) => `It lies in ${parts.length} separate parts: ${parts.join(' | ')}.`,
    edits: {
      ADD: (name) => `Add ${name}`,
      DROP: (name) => `Drop ${name}`,
      ALLOW_BRIDGES: (_name, bridges) =>
        bridges > 1 ? `Allow ${bridges} bridging districts` : 'Allow a bridging district',
      ALLOW_CAPITAL: () => 'Allow the provincial capital to join them',
      ALLOW_CROSS_PROVINCE: () => 'Allow a district of another province',
      ALLOW_REVIEWED_LINKS: () => 'Allow reviewed links',
    },
  },
  plan: {
    howMany: 'How many clusters',
    asProgramme: "The programme's 16, in its three waves",
    own: 'Other regions or numbers',
    clustersOf: (region) => `Clusters of ${region}`,
    addRegion: 'Add a region',
    waves: 'Waves they are spread over',
    limitProvince: 'Limit those that one province leads',
    perProvince: 'Clusters of a province, at most',
    cannotHold:
      'Under these rules there are not that many clusters without a district in common. Ask for fewer in the region that is named, or allow wider joining.',
    proof: (candidates, bound, gap, solver) =>
      `Chosen from ${candidates} sets. No portfolio can add up to more than ${bound}: a difference of ${gap} is left. Solved with ${solver}.`,
    compared: (candidates) =>
      `The portfolio was chosen from ${candidates} possible sets, without repeating a district.`,
    governmentsSoFar: 'Governments reached up to each wave',
    wave: 'Wave',
    district: 'Distr.',
    provincial: 'Prov.',
    regional: 'Reg.',
    all: 'All',
    cluster: (rank, wave) =>
      wave === null
        ? `Cluster ${rank} of the portfolio`
        : `Cluster ${rank} of the portfolio, wave ${wave}`,
  },
  report: {
    title: (title, services) => `${title}: cluster for ${services}`,
    place: (province, region) => `Province of ${province}, region ${region}`,
    data: (version) => `data ${version}`,
    map: (title) => `Map: ${title}`,
    members: 'Districts of the cluster',
    ownValues: "Includes the planner's own values (political will or safety).",
  },
  tooLong: 'With so many own values the file cannot be asked for by a link: narrow the region.',
};
