-- What a person should answer: a low score, a wish for an answer, or a message that was left. One for each impression, one
-- for each message; what a message says stays beside the requests for help.
create table cases (
  id uuid primary key,
  showroom_id text not null,
  impression_id text unique,
  help_id uuid unique references help_requests (id) on delete cascade,
  visit_id text not null,
  -- SHA-256 of the visitor's secret, in hexadecimal: only with their consent.
  visitor text,
  cause text not null check (cause in ('score', 'request', 'message')),
  state text not null check (state in ('open', 'closed')),
  ending text,
  metric text,
  scale text,
  score smallint,
  comment text,
  choice text,
  wants_reply boolean not null,
  prompt_id text,
  prompt_version integer,
  -- The question as it was put, in the visitor's language.
  wording text,
  touchpoint_id text,
  zone text,
  scene_id text,
  place jsonb,
  product_id text,
  language text not null,
  device text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  -- No key to the staff: who has left is still named.
  assignee_id text,
  assignee_name text,
  -- When a person first answered what the visitor said last.
  replied_at timestamptz,
  -- The same question is put again after this, once.
  again_after timestamptz,
  again_impression_id text,
  again_score smallint,
  again_at timestamptz
);
create index cases_open on cases (showroom_id, opened_at, id) where state = 'open';
create index cases_closed on cases (showroom_id, closed_at desc, id desc) where state = 'closed';
create index cases_of_visitor on cases (visitor) where visitor is not null;
create index cases_again on cases (again_impression_id) where again_impression_id is not null;

-- Everything that happened with a case. A visitor's own events have their own ids, so that none is there twice.
create table case_history (
  case_id uuid not null references cases (id) on delete cascade,
  id uuid not null,
  n bigint generated always as identity,
  at timestamptz not null,
  kind text not null,
  by_id text,
  by_name text,
  detail jsonb not null,
  primary key (case_id, id)
);

create table case_replies (
  id uuid primary key,
  case_id uuid not null references cases (id) on delete cascade,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  language text not null,
  body text not null,
  read_at timestamptz,
  thanked_at timestamptz,
  -- What the visitor answered to it: one line.
  answer text,
  answered_at timestamptz
);
create index case_replies_of on case_replies (case_id, at);

-- Whether what is asked for is part of what the brand promised.
create table case_fits (
  case_id uuid not null references cases (id) on delete cascade,
  promise_id text not null,
  fit text not null check (fit in ('yes', 'partly', 'no')),
  primary key (case_id, promise_id)
);

-- Where a visitor wants to be answered, by what they had answered: it may come before the answer itself does.
create table case_contacts (
  impression_id text primary key,
  showroom_id text not null,
  visitor text not null,
  email text not null,
  left_at timestamptz not null
);

-- Mail that is to be sent. What was sent, or can't be, keeps no address and no words.
create table mails (
  id uuid primary key,
  -- What it is about, so that it can be called off.
  about uuid,
  recipient text,
  subject text,
  body text,
  made_at timestamptz not null,
  attempts integer not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  refusal text
);
create index mails_waiting on mails (next_at) where sent_at is null and given_up_at is null;
create index mails_about on mails (about);
