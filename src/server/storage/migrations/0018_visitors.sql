-- Visitors who agreed to be remembered, by the SHA-256 of a secret that their browser alone has. Without consent: null.
alter table events add column visitor bytea;
create index events_by_visitor on events (visitor, occurred_at, id) where visitor is not null;
-- Rows come in the order of their time: what is old is found without a large index.
create index events_by_receipt on events using brin (received_at);

alter table impressions add column visitor bytea;
create index impressions_by_visitor on impressions (visitor, answered_at desc, id desc) where visitor is not null;
create index impressions_by_visit on impressions (visit_id);

-- Hashes of visitors, and of their visits, about whom everything was deleted: what still arrives of them isn't taken.
create table forgotten (
  hash bytea primary key,
  until timestamptz not null
);

-- How often something happened on a day, with nothing about whom: visits of those who don't want to be remembered, and
-- questions that were held back from them.
create table daily_totals (
  showroom_id text not null,
  day date not null,
  what text not null check (what in ('visit', 'held')),
  count bigint not null,
  primary key (showroom_id, day, what)
) with (fillfactor = 70);

create index help_requests_by_visit on help_requests (visit_id);
