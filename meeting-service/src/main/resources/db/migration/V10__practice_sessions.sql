-- What came before is in start_told: whether it was told as a start or by a join is not known.
alter table occurrence
  add joined timestamptz,
  add practised timestamptz;
