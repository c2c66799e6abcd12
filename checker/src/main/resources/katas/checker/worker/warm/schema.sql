create table book (id varchar(36) primary key, title varchar(200) not null, version int not null, original_id varchar(36));
create table book_tags (book_id varchar(36) not null, tags varchar(255) not null, primary key (book_id, tags));
