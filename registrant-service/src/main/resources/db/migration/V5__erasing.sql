create index registrant_by_email_only on registrant (lower(email)) where user_id is null;
