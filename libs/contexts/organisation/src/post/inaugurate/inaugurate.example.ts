/** A body that works when pasted, once `refDecisionId` is the assignment's `decisionId`. */
export const inaugurateExample = {
  refDecisionId: '0qGm5hQp2cXn1b8uR7sVwA',
  date: '2026-01-09',
  minutes: { number: 'BA-925/2026', date: '2026-01-09' },
};
