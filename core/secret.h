/* Passwords in addresses, which must not be shown or recorded. */
#ifndef CORE_SECRET_H
#define CORE_SECRET_H

/* Overwrite each password in `text` with asterisks, where it is an address
 * (postgresql://user:PASSWORD@host/…, …?password=PASSWORD&…) or a list of
 * settings (host=… password=PASSWORD). Other texts stay as they are. */
void secret_hide(char *text);

#endif
