-- a row while a copy is to be rebuilt; whoever works on it renews taken_until
create table rebuild (
  copy        text primary key,
  phase       text        not null default 'wanted' check (phase in ('wanted', 'swapped')),
  positions   text        not null default '',
  taken_by    uuid,
  taken_until timestamptz not null default now()
);
