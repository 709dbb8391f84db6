-- Why an import failed, as a program reads it: the code of the problem and the names and numbers in its words. What failed before has only its text.
alter table import add column problem jsonb;
