-- How many cases are open, by whose they are and when they are due: counted among the cases themselves, tens of thousands were read whenever
-- somebody looked. A change adds a row and changes none, so nobody waits for anybody; old rows are added up now and then.
create table open_case_counts (
  showroom_id text not null,
  assignee_id text,
  -- Those of nobody that guides may see.
  for_guides boolean not null,
  -- Without a reply.
  waits boolean not null,
  -- The hour in which it is due.
  due timestamptz not null,
  n integer not null
);
create index open_case_counts_of on open_case_counts (showroom_id) include (assignee_id, for_guides, waits, due, n);

create function count_open_case(kase cases, sign integer) returns void language sql as $$
  insert into open_case_counts (showroom_id, assignee_id, for_guides, waits, due, n)
  values (kase.showroom_id, kase.assignee_id,
    kase.assignee_id is null and kase.metric is distinct from 'nps' and kase.zone is not null,
    kase.replied_at is null, date_bin('1 hour', kase.due_at, timestamptz '2000-01-01 00:00Z'), sign)
$$;

create function count_open_cases() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and
    (old.showroom_id, old.state, old.assignee_id, old.metric, old.zone, old.replied_at is null, old.due_at) is not distinct from
    (new.showroom_id, new.state, new.assignee_id, new.metric, new.zone, new.replied_at is null, new.due_at)
  then return null; end if;
  if tg_op <> 'INSERT' and old.state = 'open' then perform count_open_case(old, -1); end if;
  if tg_op <> 'DELETE' and new.state = 'open' then perform count_open_case(new, 1); end if;
  return null;
end $$;
create trigger count_open after insert or update or delete on cases for each row execute function count_open_cases();

create function empty_open_case_counts() returns trigger language plpgsql as $$
begin
  delete from open_case_counts;
  return null;
end $$;
create trigger empty_counts after truncate on cases for each statement execute function empty_open_case_counts();

insert into open_case_counts (showroom_id, assignee_id, for_guides, waits, due, n)
select showroom_id, assignee_id, assignee_id is null and metric is distinct from 'nps' and zone is not null,
  replied_at is null, date_bin('1 hour', due_at, timestamptz '2000-01-01 00:00Z'), count(*)
from cases where state = 'open' group by 1, 2, 3, 4, 5;

-- Those that are due in the hour that it is, of which some are overdue.
drop index cases_open_counts;
create index cases_due on cases (showroom_id, due_at) include (assignee_id, metric, zone)
  where state = 'open' and replied_at is null;
