-- What will be over by the passing of time alone.
create index listed_lapsing on listed (ahead_until)
  where phase = 'open' and ahead_until < '9999-12-31T00:00:00Z';

create index intent_by_age on intent (created_at);

-- Lists are read from the index alone only where a vacuum has been.
alter table listed set (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02);
