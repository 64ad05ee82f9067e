-- Codes of second factors that were accepted (RFC 6238, 5.2: none is accepted twice), until nobody could give them any more.
create table staff_used_codes (
  staff_id text not null references staff (id) on delete cascade,
  -- HMAC-SHA256 under the secret of the cookies: six digits alone are found by trying.
  code_hash bytea not null,
  used_at timestamptz not null,
  primary key (staff_id, code_hash)
);
create index staff_used_codes_old on staff_used_codes (used_at);

-- What others were told last of how a goal stands, and that an action's days after are over: each is told once.
alter table targets add column told text check (told in ('reached', 'behind', 'missed'));
alter table actions add column told_on date;

-- What waited while nothing was sent goes in the order in which it happened: ids of messages grow.
drop index webhook_deliveries_due;
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_at, message_id) where state = 'waiting';
