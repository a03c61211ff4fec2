-- The registration is under an e-mail that the person has no more: it stays until there is a new one.
alter table registrant add column zoom_outdated boolean not null default false;
