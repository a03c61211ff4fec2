-- how a series repeats: JSON of the domain's Recurrence
alter table meeting add column recurrence text;

-- Moving or cancelling one slot waits for no other change either.
drop index one_intent_at_a_time;
create unique index one_intent_at_a_time on intent (meeting)
  where kind in ('create', 'change', 'delete', 'move-slot', 'cancel-slot');

-- What nobody waits for is kept with what it was ordered as.
update intent set wanted = jsonb_build_object('account', wanted, 'ordered', 'MEETING')
where kind = 'surplus';

-- Without fixed time there is no start to be known by.
alter table fingerprint alter column start_time drop not null;
alter table fingerprint add column conference text not null default 'meeting';
