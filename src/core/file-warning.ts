/** What of a file can be read in two ways: its decimal mark, or whether its dates begin with the day or with the month. */
export const FILE_WARNINGS = ['unclear_decimal', 'mixed_decimals', 'unclear_date'] as const;

/** What was read in one of two ways; `read` is how, `other` how else, as a mapping declares it. */
export interface FileWarning {
  code: (typeof FILE_WARNINGS)[number];
  values: Readonly<Record<'read' | 'other', string>> & Readonly<Record<string, string>>;
  detail: string;
}
