/** A body that works when pasted, on an application that meets the requirements. */
export const recordScoresExample = {
  selection: 'skd',
  twk: 95,
  tiu: 100,
  tkp: 200,
  satOn: '2024-10-16',
  catBatch: 'CAT-2024-10-16-1',
};

/** The same of the field selection. */
export const recordSkbScoresExample = {
  selection: 'skb',
  tests: [
    { test: 'SKB CAT', score: '360', maximum: '500' },
    { test: 'Wawancara', score: '85.5', maximum: '100' },
  ],
  satOn: '2024-12-10',
};
