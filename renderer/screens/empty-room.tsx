import { chooseFiles } from '../app/actions';
import type { Room } from '../app/rooms';
import { ActionButton } from '../widgets/action-button';
import { RoomHeader } from '../widgets/room-header';
import classes from './empty-room.module.css';

/** A room without data says what would fill it. */
export function EmptyRoom({ room }: { room: Room }) {
  return (
    <>
      <RoomHeader name={room.name} facts="" />
      <div className={classes.room}>
        <p>{room.fill}</p>
        <ActionButton keys="Mod+O" onClick={() => void chooseFiles('folder')}>
          Choose a folder
        </ActionButton>
      </div>
    </>
  );
}
