/** Items about a formation show its post, by the title that its definition published. */
export const ofFormation = { postTitle: { of: 'formationId', among: 'formationId' } } as const;
