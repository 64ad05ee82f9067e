-- Who was asked, or has answered, this week: with no time, and nothing of what they said. Older weeks are deleted.
create table pulse_turns (
  staff_id text primary key references staff (id) on delete cascade,
  week date not null,
  state text not null check (state in ('asked', 'answered'))
);
-- Who doesn't want to be asked at the end of a shift.
create table pulse_quiet (
  staff_id text primary key references staff (id) on delete cascade
);

-- How many took part, of how many. The week is its Monday.
create table pulse_rounds (
  showroom_id text not null,
  week date not null,
  team text not null,
  members integer not null,
  took_part integer not null,
  primary key (showroom_id, week, team)
);

-- What was said: for each question only how often which score was given. There is no row of anybody's.
create table pulse_counts (
  showroom_id text not null,
  week date not null,
  team text not null,
  question text not null,
  counts integer[] not null,
  primary key (showroom_id, week, team, question)
);

-- Words, beside no score; with each answer all of a week are written anew, in random order.
create table pulse_words (
  showroom_id text not null,
  week date not null,
  team text not null,
  word text not null
);
create index pulse_words_by_week on pulse_words (showroom_id, week);
