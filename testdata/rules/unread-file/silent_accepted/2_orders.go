// lockkeeper:ignore-file unread-file reviewed by hand
package migrations
