/** The history of an application that grew over years, made anew from a seed. */
@org.jspecify.annotations.NullMarked
package dev.lockkeeper.growth;
