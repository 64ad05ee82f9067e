-- Answers with words, newest first: few of many have any.
create index impressions_commented on impressions (showroom_id, answered_at desc, id desc)
  where answered_at is not null and not withdrawn and comment is not null;
-- Answers that weren't given about when their prompt was shown: changed long after, or by a clock that was far off. All others of
-- a range of days are found by the time of their answer.
create index impressions_answered_apart on impressions (showroom_id, answered_at desc, id desc)
  where answered_at is not null and not withdrawn
    and ((answered_at at time zone 'UTC')::date - day) not between -2 and 2;

-- Cases in the order of their lists, by the milliseconds that a page ends with.
drop index cases_open;
drop index cases_closed;
create index cases_open on cases (showroom_id, date_trunc('milliseconds', opened_at at time zone 'UTC'), id)
  where state = 'open';
create index cases_closed on cases (showroom_id, date_trunc('milliseconds', closed_at at time zone 'UTC'), id)
  where state = 'closed';
-- Cases in which the same question was answered again.
create index cases_answered_again on cases (showroom_id, metric) where again_score is not null;
-- Cases, the newest first, whatever became of them.
create index cases_by_opening on cases (showroom_id, opened_at desc, id desc);
