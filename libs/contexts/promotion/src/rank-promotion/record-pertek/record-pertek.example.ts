/** A body that works when pasted, on the proposal of the examples. */
export const recordPertekExample = { number: 'PG-35780000124', date: '2025-10-10', outcome: 'approved' };
