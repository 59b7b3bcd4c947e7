/**
 * The settings of a run, in three shapes: what the command line and lockkeeper.yml say ({@link
 * dev.lockkeeper.config.Given}), what can be said ({@link dev.lockkeeper.config.Keys}), and what
 * holds ({@link dev.lockkeeper.config.Settings}).
 *
 * <p>It knows neither the command line's library nor what is done with a setting.
 */
@NullMarked
package dev.lockkeeper.config;

import org.jspecify.annotations.NullMarked;
