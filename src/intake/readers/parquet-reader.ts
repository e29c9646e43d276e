/**
 * Parquet → chunks, by DuckDB inside this process. A Parquet file is a program for its reader: the caller runs the
 * readers in a child process, and the database here may touch this one file and the chunk folder only.
 */
import { link, open, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { hashFile } from './file-bytes.ts'
import type { Chunk, OpenedFile, ReaderSettings, RowProblem } from './reader.ts'
import { Reading } from './reading.ts'
