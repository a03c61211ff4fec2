create table outbox (
  id         bigint generated always as identity primary key,
  event_id   uuid        not null default gen_random_uuid(),
  shard      smallint    not null,
  topic      text        not null,
  record_key text        not null,
  type       text        not null,
  traceparent text,
  value      bytea,
  created_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create index outbox_by_shard on outbox (shard, id);

-- day: the event's own day (UTC), or 1970-01-01 when it has none that counts
create table inbox (
  consumer    text        not null,
  day         date        not null,
  source      text        not null,
  event_id    text        not null,
  received_at timestamptz not null default now(),
  primary key (consumer, source, event_id, day)
) partition by list (day);

create table inbox_undated partition of inbox default;

create index inbox_undated_by_age on inbox_undated (received_at);

create table parked (
  seq          bigint generated always as identity primary key,
  consumer     text        not null,
  account      text        not null,
  number       text        not null,
  topic        text        not null,
  partition    int         not null,
  record_offset bigint     not null,
  source       text        not null,
  event_id     text        not null,
  type         text        not null,
  subject      text        not null,
  event_time   timestamptz,
  traceparent  text,
  body         bytea       not null,
  parked_at    timestamptz not null default now()
);

create index parked_by_meeting on parked (consumer, account, number, seq);
create index parked_by_age on parked (parked_at);
