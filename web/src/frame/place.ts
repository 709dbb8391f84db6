export const GROUPS = ['watch', 'people', 'do', 'ground'] as const;

/** Where a page stands in the navigation. */
export interface Place {
  group: (typeof GROUPS)[number];
  /** Id of the message that names it. */
  title: string;
  /** Its sign: the path of a line drawing 18 by 18. */
  sign: string;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Puts the page into the navigation. */
    place?: Place;
    /** Whether the page counts a period, which is then chosen at the top; a page of several sides says so of what its address asks for. */
    hasPeriod?: boolean | ((search: object) => boolean);
    /** Whether the page tells its figures as known now alone, so that no other day is offered. */
    isOfNow?: boolean;
    /** Whether the page sets the period beside another. */
    isCompared?: boolean;
    /** For who is not in yet: the page stands alone, without navigation. */
    isBare?: boolean;
  }
}
