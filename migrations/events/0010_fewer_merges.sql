-- Ten parts of a size become one instead of five: each row of an import is compressed anew half as often, and a handful of parts more are read until then.
alter table events modify setting merge_selector_base = 10;
alter table touches modify setting merge_selector_base = 10;
alter table aliases modify setting merge_selector_base = 10;
