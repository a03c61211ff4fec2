-- Calls of Zoom's REST API that this service may send, over all its replicas: a row for each account
-- and label, which whoever draws on it locks for the length of one statement.

-- permits handed out together; they are used within the lease or lost
create type zoom_taking as (at timestamptz, permits int, background boolean);

create table zoom_budget (
  account          text          not null,
  label            text          not null,
  taken            zoom_taking[] not null default '{}',
  day              date          not null default 'epoch',
  day_taken        bigint        not null default 0,
  day_background   bigint        not null default 0,
  closed_until     timestamptz   not null default 'epoch',
  primary key (account, label)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

-- Hands out at most 'wanted' permits. In any time of 'span' there are at most 'most' of them, of which
-- background work gets 'background_most' in 'background_span'; on a day (UTC) at most 'day_most', of
-- which background work gets half. Spans in milliseconds; day_most null: no limit.
create function zoom_take(
  of_account text, of_label text, wanted int, is_background boolean,
  most int, span int, background_most int, background_span int, day_most bigint,
  out granted int, out wait_ms bigint, out remaining bigint)
language plpgsql as $$
declare
  budget      platform.zoom_budget;
  moment      timestamptz;
  today       date;
  one_span    interval := make_interval(secs => span / 1000.0);
  back_span   interval := make_interval(secs => background_span / 1000.0);
  free        bigint;
  back_free   bigint;
  opens       timestamptz;
begin
  insert into platform.zoom_budget (account, label) values (of_account, of_label)
    on conflict do nothing;
  select * into strict budget from platform.zoom_budget
    where account = of_account and label = of_label for update;
  moment := clock_timestamp();
  today := (moment at time zone 'UTC')::date;
  if budget.day < today then
    budget.day := today;
    budget.day_taken := 0;
    budget.day_background := 0;
  end if;

  select coalesce(array_agg(t order by t.at), '{}'),
         most - coalesce(sum(t.permits) filter (where t.at > moment - one_span), 0),
         background_most
           - coalesce(sum(t.permits) filter (where t.background and t.at > moment - back_span), 0)
    into budget.taken, free, back_free
    from unnest(budget.taken) t where t.at > moment - greatest(one_span, back_span);

  opens := moment;
  if free <= 0 then
    select min(t.at) + one_span into opens from unnest(budget.taken) t where t.at > moment - one_span;
  end if;
  if is_background and back_free <= 0 then
    select greatest(opens, min(t.at) + back_span) into opens
      from unnest(budget.taken) t where t.background and t.at > moment - back_span;
  end if;
  if budget.day_taken >= day_most or is_background and budget.day_background >= day_most / 2 then
    opens := (today + 1)::timestamp at time zone 'UTC';
  end if;
  opens := greatest(opens, budget.closed_until);

  granted := 0;
  if opens <= moment then
    granted := greatest(0, least(wanted, free, day_most - budget.day_taken));
    if is_background then
      granted := least(granted, back_free, day_most / 2 - budget.day_background);
    end if;
    budget.taken := budget.taken || (moment, granted, is_background)::platform.zoom_taking;
    budget.day_taken := budget.day_taken + granted;
    budget.day_background := budget.day_background + case when is_background then granted else 0 end;
    update platform.zoom_budget z
      set taken = budget.taken, day = budget.day, day_taken = budget.day_taken,
          day_background = budget.day_background
      where z.account = of_account and z.label = of_label;
  end if;
  wait_ms := greatest(0, ceil(extract(epoch from opens - moment) * 1000));
  remaining := case when budget.closed_until > moment then 0
                    else coalesce(day_most - budget.day_taken, free - granted) end;
end
$$;
